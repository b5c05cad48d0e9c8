package org.multaqa.keyholder;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.Rehearsal;

/**
 * A key holder whose operator has put another share into it: it signs as itself, and proves
 * faultlessly what it has evaluated with a secret of its own.
 */
public final class LyingHolderProgram {
    private LyingHolderProgram() {}

    /** Takes the holder's folder, its key file and its port. */
    public static void main(String[] arguments) throws IOException {
        HolderFolder folder = HolderFolder.open(Path.of(arguments[0]));
        HolderFolder.Opened opened = folder.unlock(new Opening.KeyFile(Path.of(arguments[1])));
        KeyShare other = Rehearsal.newKey(1).get(folder.card().number() - 1).share();
        int port = Integer.parseInt(arguments[2]);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                HolderLine.EVALUATE,
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    EvaluationRequest request = EvaluationRequest.read(body);
                    byte[] answer =
                            EvaluationAnswer.of(
                                            request.commitment(),
                                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                            other.evaluate(request.elements()))
                                    .written(opened.identity(), body.length);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        System.out.println("lying");
    }
}
