package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("The workspace towards browsers and programs")
class ProtectionTest {
    @Autowired private SampleUnion union;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort private int port;

    @Test
    @DisplayName("allows no script, style or frame but its own")
    void allowsOnlyItsOwn() {
        HttpResponse<String> page = new Visitor(port).get("/sign-in");
        String policy = header(page, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    @DisplayName("lets nobody's browser keep what only those who came in may see")
    void keepsNothingBehind() {
        HttpResponse<String> page = union.visitor(Who.OWN_CLERK, port).get("/account");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("refuses a form without its token, and says what to do")
    void refusesAForgedForm() {
        HttpResponse<String> refused =
                union.visitor(Who.SECRETARIAT, port)
                        .postWithoutToken("/people/invitations", "email", "guest@example.org");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1");
    }

    @Test
    @DisplayName("answers what is not there in the language of the reader, as a page or a problem")
    void answersWhatIsNotThere() {
        HttpResponse<String> page = new Visitor(port).get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"ar\"");
        HttpResponse<String> problem = new Visitor(port).get("/api/v1/nowhere");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    @DisplayName("describes every call of its API at /api/openapi.json")
    void describesItsApi() {
        HttpResponse<String> answer = new Visitor(port).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode paths = JsonMapper.shared().readTree(answer.body()).path("paths");
        List<String> missing = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    for (String path : info.getPatternValues()) {
                        if (path.startsWith("/api/v1") && !paths.has(path)) {
                            missing.add(path);
                        }
                    }
                });
        assertThat(missing).isEmpty();
        assertThat(paths.size()).isGreaterThan(5);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
