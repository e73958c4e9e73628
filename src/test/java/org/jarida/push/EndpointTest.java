package org.jarida.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may name us an endpoint; we send to no neighbour of ours. */
class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/c1Kxq:APA91b-_x",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAAAB",
                "https://web.push.apple.com/QGuQyavXutnMH",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAB%2fx",
                "https://test.push.services.mozilla.com:443/x"
            })
    void whatPushServicesGiveOutIsOne(String address) {
        assertThat(Endpoint.read(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://test.push.services.mozilla.com/x",
                "https://test.push.services.mozilla.com:8443/x",
                "https://test.push.services.mozilla.com:80/x",
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://0x7f.1/x",
                "https://[::1]/x",
                "https://localhost/x",
                "https://push.example.org/x",
                "https://evilfcm.googleapis.com/x",
                "https://fcm.googleapis.com.example.org/x",
                "https://printer.local/x",
                "https://db.internal/x",
                "https://router.home.arpa/x",
                "https://somebody@test.push.services.mozilla.com/x",
                "https://test.push.services.mozilla.com@10.0.0.1/x",
                "https://test.push.services.mozilla.com/x#y",
                "https://test.push.services.mozilla.com/x y",
                "https://test.push.services.mozilla.com/x\r\nHost: other",
                "https://test.push.services.mozilla.com./x",
                "https://-test.push.services.mozilla.com/x",
                "https://push_service.example.org/x",
                "https://дом.рф/x",
                "https:test.push.services.mozilla.com",
                "https:///x",
                "file:///etc/passwd"
            })
    void whatMightBeANeighbourOrNoAddressIsNone(String address) {
        assertThat(Endpoint.read(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Endpoint.LONGEST + 1, 100_000})
    void aLongerOneIsNone(int length) {
        var address = "https://test.push.services.mozilla.com/";
        assertThat(Endpoint.read(address + "x".repeat(length - address.length())))
                .isEmpty();
    }
}
