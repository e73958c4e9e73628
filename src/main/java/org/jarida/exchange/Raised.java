package org.jarida.exchange;

/** Raised and lowered signs. */
final class Raised {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ";
    private static final String LEVEL = "0123456789+-()n";

    private Raised() {}

    /** Squares and formulas keep their meaning: Unicode has the raised and lowered signs they need. */
    static String of(String text, boolean up) {
        var raised = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var at = LEVEL.indexOf(text.charAt(i));
            if (at < 0) {
                return "";
            }
            raised.append((up ? RAISED : LOWERED).charAt(at));
        }
        return raised.toString();
    }
}
