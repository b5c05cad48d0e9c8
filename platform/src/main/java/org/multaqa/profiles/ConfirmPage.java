package org.multaqa.profiles;

/**
 * What the link in a letter shows.
 *
 * @param done whether it was just confirmed
 */
public record ConfirmPage(ProfilePage profile, String code, boolean done) {}
