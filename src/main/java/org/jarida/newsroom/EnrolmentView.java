package org.jarida.newsroom;

import org.jarida.desk.Enrolment;

/** A secret for one-time codes: for a camera, for a phone's own browser, for hands. */
public record EnrolmentView(String ticket, String spelt, String address, int width, String path) {
    static EnrolmentView of(Enrolment enrolment) {
        var picture = enrolment.picture();
        return new EnrolmentView(
                enrolment.ticket(), enrolment.spelt(), enrolment.address(), picture.width(), picture.path());
    }
}
