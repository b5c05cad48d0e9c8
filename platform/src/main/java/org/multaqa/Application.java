package org.multaqa;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server and the services behind the command line, wired by Spring. */
@SpringBootApplication
public class Application {}
