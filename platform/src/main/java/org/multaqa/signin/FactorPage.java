package org.multaqa.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page of setting up a second factor: the secret to scan, then the recovery codes. */
public record FactorPage(String secret, String email, List<String> codes) {

    /** The address that authenticator programs read. */
    public String address() {
        return "otpauth://totp/Multaqa:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "?secret="
                + secret
                + "&issuer=Multaqa";
    }

    /** The secret in groups of four, as it is typed by hand. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The path of the QR code's dark squares in a grid whose side is {@link #side}. */
    public String path() {
        BitMatrix matrix = matrix();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public int side() {
        return matrix().getWidth();
    }

    private BitMatrix matrix() {
        try {
            return new QRCodeWriter().encode(address(), BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
