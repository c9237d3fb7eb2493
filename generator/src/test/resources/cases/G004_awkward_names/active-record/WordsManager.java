package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of words rows belong here. Scaffold made this file once; it is yours. */
public class WordsManager extends WordsManagerBase {

    public WordsManager(Client client) {
        super(client);
    }
}
