package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of genre rows belong here. Scaffold made this file once; it is yours. */
public class GenreManager extends GenreManagerBase {

    public GenreManager(Client client) {
        super(client);
    }
}
