package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A new organisation in the form")
class LikelyThereTest {
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("that is likely there is asked about once, and registered all the same")
    void likelyThere() {
        List<String> first =
                List.of(
                        "nameAr",
                        "جمعية الجاحظ الخيرية",
                        "kind",
                        "association",
                        "homePlace",
                        "حلب");
        Visitor rana = union.visitor(Who.SECRETARIAT, port);
        assertThat(register(rana, first).statusCode()).isEqualTo(302);
        List<String> second =
                List.of("nameAr", "ج. الجاحظ الخيريه", "kind", "association", "homePlace", "حلب");
        HttpResponse<String> asked = register(rana, second);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("جمعية الجاحظ الخيرية")
                .contains("value=\"ج. الجاحظ الخيريه\"")
                .contains("name=\"another\"");
        List<String> sure = new ArrayList<>(second);
        sure.addAll(List.of("another", "true"));
        assertThat(register(rana, sure).statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> register(Visitor rana, List<String> typed) {
        return rana.post("/organisations/new", "/organisations/new", typed.toArray(String[]::new));
    }
}
