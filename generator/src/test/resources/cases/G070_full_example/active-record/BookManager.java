package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of book rows belong here. Scaffold made this file once; it is yours. */
public class BookManager extends BookManagerBase {

    public BookManager(Client client) {
        super(client);
    }
}
