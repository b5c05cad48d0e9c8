/**
 * The encoding half of {@code linkage} as a script of a page, so that a list is encoded before it
 * leaves a charity's computer.
 *
 * <p>Nothing of it is written twice: TeaVM compiles the classes of {@code linkage} themselves, from
 * the normal forms to the entries and the proofs of the key holders. What they need and a page has
 * otherwise stands under {@code instead}, each class under the full name of the one whose place it
 * takes: foreign memory is the memory of libsodium in the page, hashes are its hashes, Unicode's
 * decompositions are the browser's. {@link org.multaqa.linkage.browser.Encoder} is what the page
 * calls. A class of {@code linkage} that comes to need more than there is ends the build.
 *
 * <p>{@code build.Bundle} makes of it the static bundle: {@code encoder.js}, {@code sodium.js}, the
 * page of the exchange ({@code src/main/page}) and the list of their hashes. It runs under a policy
 * that forbids code made of text and allows only WebAssembly besides ({@code script-src 'self'
 * 'wasm-unsafe-eval'}). In the page the members' secret is a key which no script can read: the page
 * makes HMACs with it, and the encoder tokens of those.
 *
 * <pre>
 * import * as encoder from './encoder.js';
 * await encoder.start();
 * const list = encoder.list({kind: 3, year: 2026, month: 11, subDistrict: 20001, lastQuarter: 111});
 * list.read(bytesOfCsv, 'families.csv');               // refuses with kind and line
 * const batch = encoder.blind(list.keys());            // at most 65,535 at a time
 * // batch.elements goes to two holders, whose answers come back with their proofs
 * const tokens = batch.tokens(groupKey, membersSecret, first, second);
 * const {entries, keepsakes} = list.encode(charitySecret, key =&gt; tokenOf(key), 30, progress);
 * </pre>
 */
@NullMarked
package org.multaqa.linkage.browser;

import org.jspecify.annotations.NullMarked;
