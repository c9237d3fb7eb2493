package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of author profile rows belong here. Scaffold made this file once; it is yours. */
public class AuthorProfileManager extends AuthorProfileManagerBase {

    public AuthorProfileManager(Client client) {
        super(client);
    }
}
