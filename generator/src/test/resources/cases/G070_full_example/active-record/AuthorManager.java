package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of author rows belong here. Scaffold made this file once; it is yours. */
public class AuthorManager extends AuthorManagerBase {

    public AuthorManager(Client client) {
        super(client);
    }
}
