package org.multaqa.signin;

/** What a person calls a browser, out of what it calls itself: {@code Firefox, Windows}. */
final class BrowserName {
    /** The mark by which one is known, looked for in this order: most claim to be others too. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox", "Firefox"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS", "macOS"},
        {"Linux", "Linux"}
    };

    private BrowserName() {}

    /** The short name; what is not recognised stays as it is, up to 60 characters. */
    static String of(String agent) {
        String browser = find(BROWSERS, agent);
        String system = find(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.length() > 60 ? agent.substring(0, 60) : agent;
        }
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String find(String[][] marks, String agent) {
        for (String[] mark : marks) {
            if (agent.contains(mark[0])) {
                return mark[1];
            }
        }
        return "";
    }
}
