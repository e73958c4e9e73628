package org.jarida.mailing;

import org.jarida.language.Language;

/** How the parts of a letter look, as each of its elements bears it: mail programs know few properties, and no others. */
record Looks(
        String page,
        String sheet,
        String margin,
        String column,
        String masthead,
        String name,
        String part,
        String foot,
        String label,
        String headline,
        String standfirst,
        String heading,
        String text,
        String small,
        String note,
        String list,
        String numbered,
        String item,
        String quotation,
        String divider,
        String box,
        String boxed,
        String grid,
        String gridCell,
        String code,
        String link,
        String plainLink) {
    private static final String INK = "#1b1b1b";
    private static final String PALE = "#555555";
    private static final String RULE = "#cccccc";

    static Looks of(Language language, String accent) {
        var arabic = language.script().equals("Arab");
        var start = language.isRightToLeft() ? "right" : "left";
        var end = language.isRightToLeft() ? "left" : "right";
        var serif = arabic
                ? "font-family:'Noto Naskh Arabic','Vazirmatn',Tahoma,Arial,sans-serif;"
                : "font-family:Georgia,'Times New Roman',serif;";
        var sans = arabic
                ? "font-family:'Vazirmatn',Tahoma,Arial,sans-serif;"
                : "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;";
        var tall = arabic ? "line-height:1.9;" : "line-height:1.6;";
        var tight = arabic ? "line-height:1.6;" : "line-height:1.25;";
        var side = "text-align:" + start + ";";
        var text = serif + "font-size:17px;" + tall + "color:" + INK + ";" + side;
        var small = sans + "font-size:14px;line-height:1.6;color:" + PALE + ";" + side;
        var list = "margin:0 0 14px;padding:0;padding-" + start + ":24px;padding-" + end + ":0";
        return new Looks(
                "margin:0;padding:0;background-color:#ffffff",
                "border-collapse:collapse;background-color:#ffffff",
                "padding:0 12px 24px",
                "border-collapse:collapse;width:100%;max-width:600px",
                "padding:20px 0 12px;border-bottom:3px solid " + accent + ";" + side,
                serif + "margin:0;font-size:30px;font-weight:bold;" + tight + side,
                "padding:20px 0 8px;border-bottom:1px solid " + RULE + ";" + side,
                "padding:20px 0;" + side,
                sans + "margin:0 0 6px;font-size:14px;font-weight:bold;line-height:1.5;color:" + accent + ";" + side,
                serif + "margin:0 0 6px;font-size:24px;font-weight:bold;" + tight + "color:" + INK + ";" + side,
                text + "margin:0 0 14px;font-weight:bold",
                serif + "margin:18px 0 8px;font-size:19px;font-weight:bold;" + tight + "color:" + INK + ";" + side,
                text + "margin:0 0 14px",
                small + "margin:0 0 12px",
                small + "margin:0 0 14px;padding-" + start + ":10px;border-" + start + ":3px solid " + RULE,
                list,
                list + numbers(language),
                text + "margin:0 0 6px",
                "margin:0 0 14px;padding:0;padding-" + start + ":14px;border-" + start + ":3px solid " + accent,
                "margin:0 0 14px;text-align:center;color:" + PALE,
                "border-collapse:collapse;margin:0 0 14px;background-color:#f4f4f2",
                "padding:4px 14px;" + side,
                "border-collapse:collapse;margin:0 0 14px;border-color:" + RULE,
                text + "font-size:15px;border-color:" + RULE,
                "margin:0 0 14px;font-size:14px;line-height:1.5;white-space:pre-wrap;color:" + INK,
                "color:" + accent + ";text-decoration:underline",
                "color:" + INK + ";text-decoration:none");
    }

    /** Lists are numbered by the programs that show them. */
    private static String numbers(Language language) {
        return switch (language.numbering()) {
            case LATN -> "";
            case ARAB -> ";list-style-type:arabic-indic";
            case ARABEXT -> ";list-style-type:persian";
        };
    }
}
