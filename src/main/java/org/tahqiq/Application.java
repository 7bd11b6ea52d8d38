package org.tahqiq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tahqiq.team.ServerCommand;

@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (ServerCommand.isOne(args)) {
            System.exit(ServerCommand.run(args));
        }
        SpringApplication.run(Application.class, args);
    }
}
