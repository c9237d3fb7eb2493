package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of word rows belong here. Scaffold made this file once; it is yours. */
public class WordManager extends WordManagerBase {

    public WordManager(Client client) {
        super(client);
    }
}
