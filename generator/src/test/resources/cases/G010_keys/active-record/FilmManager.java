package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of film rows belong here. Scaffold made this file once; it is yours. */
public class FilmManager extends FilmManagerBase {

    public FilmManager(Client client) {
        super(client);
    }
}
