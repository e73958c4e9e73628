package org.jarida.app;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, which the World Wide Web Consortium runs, within this program. */
final class Markup {
    private final List<String> errors = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();

    Markup() {
        try {
            var listening = new ErrorHandler() {
                @Override
                public void warning(SAXParseException warning) {}

                @Override
                public void error(SAXParseException error) {
                    errors.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
                }

                @Override
                public void fatalError(SAXParseException error) {
                    error(error);
                }
            };
            checker.setUpMainSchema("http://s.validator.nu/html5-all.rnc", listening);
            checker.setUpValidatorAndParsers(listening, false, false);
        } catch (Exception failure) {
            throw new IllegalStateException("the checker's own schemas are wanting", failure);
        }
    }

    /** What is wrong with a page, by line and column. */
    List<String> errorsIn(String html) {
        return check(() -> checker.checkHtmlInputSource(new InputSource(new StringReader(html))));
    }

    /**
     * Styles are read as part of a page, which is how the checker finds its way into its checker of CSS. That one does
     * not know layers and {@code size-adjust} yet: layers are shown to it as what else holds rules together.
     */
    List<String> errorsInStyles(String css) {
        var known = css.replaceAll("@layer [^{};]+;", "")
                .replaceAll("@layer [^{};]+\\{", "@media all{")
                .replaceAll("(-webkit-)?(text-)?size-adjust:[^;}]+;?", "");
        return errorsIn("<!doctype html><html lang=\"en\"><title>Styles</title><style>" + known + "</style>");
    }

    private interface Check {
        void run() throws Exception;
    }

    private List<String> check(Check check) {
        errors.clear();
        try {
            check.run();
        } catch (Exception failure) {
            errors.add(failure.toString());
        }
        return List.copyOf(errors);
    }
}
