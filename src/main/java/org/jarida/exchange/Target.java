package org.jarida.exchange;

/** What a post or page became, as it is remembered: {@code key/edition/id/state}. */
record Target(String key, String edition, long id, String state) {
    static Target of(String text) {
        var parts = text.split("/", 4);
        return new Target(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]);
    }

    @Override
    public String toString() {
        return key + "/" + edition + "/" + id + "/" + state;
    }
}
