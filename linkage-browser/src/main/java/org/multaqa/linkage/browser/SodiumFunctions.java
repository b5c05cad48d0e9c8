package org.multaqa.linkage.browser;

import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/**
 * The functions of libsodium that the page calls, by the names that C gives them. Arguments are
 * addresses, lengths two halves of 64 bits; functions that can refuse say 0 where they did not.
 */
public interface SodiumFunctions extends JSObject {
    /** Begins; below 0 where that failed. */
    @JSMethod("_sodium_init")
    int begin();

    /** An address of so many bytes; 0 where there is no more memory. */
    @JSMethod("_malloc")
    int allocate(int bytes);

    /** Gives memory back. */
    @JSMethod("_free")
    void free(int address);

    /** SHA-256. */
    @JSMethod("_crypto_hash_sha256")
    int sha256(int to, int text, int length, int zero);

    /** SHA-512. */
    @JSMethod("_crypto_hash_sha512")
    int sha512(int to, int text, int length, int zero);

    /** Begins an HMAC-SHA-512. */
    @JSMethod("_crypto_auth_hmacsha512_init")
    int hmacBegin(int state, int key, int length);

    /** Goes on with it. */
    @JSMethod("_crypto_auth_hmacsha512_update")
    int hmacGoOn(int state, int text, int length, int zero);

    /** Ends it. */
    @JSMethod("_crypto_auth_hmacsha512_final")
    int hmacEnd(int state, int to);

    /** How long the state of an HMAC is. */
    @JSMethod("_crypto_auth_hmacsha512_statebytes")
    int hmacStateBytes();

    /** SipHash-2-4. */
    @JSMethod("_crypto_shorthash")
    int shortHash(int to, int text, int length, int zero, int key);

    /** ChaCha20-Poly1305, sealing. */
    @JSMethod("_crypto_aead_chacha20poly1305_ietf_encrypt")
    int seal(
            int to,
            int toLength,
            int text,
            int textLength,
            int zero,
            int spoken,
            int spokenLength,
            int alsoZero,
            int none,
            int nonce,
            int key);

    /** ChaCha20-Poly1305, opening. */
    @JSMethod("_crypto_aead_chacha20poly1305_ietf_decrypt")
    int open(
            int to,
            int toLength,
            int none,
            int sealed,
            int sealedLength,
            int zero,
            int spoken,
            int spokenLength,
            int alsoZero,
            int nonce,
            int key);

    /** The public key of X25519. */
    @JSMethod("_crypto_scalarmult_curve25519_base")
    int publicKey(int to, int privateKey);

    /** Element times scalar. */
    @JSMethod("_crypto_scalarmult_ristretto255")
    int multiply(int to, int scalar, int element);

    /** Generator times scalar. */
    @JSMethod("_crypto_scalarmult_ristretto255_base")
    int multiplyBase(int to, int scalar);

    /** The sum of two elements. */
    @JSMethod("_crypto_core_ristretto255_add")
    int add(int to, int one, int other);

    /** The difference of two elements. */
    @JSMethod("_crypto_core_ristretto255_sub")
    int subtract(int to, int one, int other);

    /** The element of 64 uniform bytes. */
    @JSMethod("_crypto_core_ristretto255_from_hash")
    int fromHash(int to, int hash);

    /** 1 for an element. */
    @JSMethod("_crypto_core_ristretto255_is_valid_point")
    int isElement(int element);

    /** A scalar at random. */
    @JSMethod("_crypto_core_ristretto255_scalar_random")
    void randomScalar(int to);

    /** The scalar of 64 bytes. */
    @JSMethod("_crypto_core_ristretto255_scalar_reduce")
    void reduce(int to, int wide);

    /** One over a scalar. */
    @JSMethod("_crypto_core_ristretto255_scalar_invert")
    int invert(int to, int scalar);

    /** The product of two scalars. */
    @JSMethod("_crypto_core_ristretto255_scalar_mul")
    void multiplyScalars(int to, int one, int other);

    /** The sum of two scalars. */
    @JSMethod("_crypto_core_ristretto255_scalar_add")
    void addScalars(int to, int one, int other);

    /** The difference of two scalars. */
    @JSMethod("_crypto_core_ristretto255_scalar_sub")
    void subtractScalars(int to, int one, int other);
}
