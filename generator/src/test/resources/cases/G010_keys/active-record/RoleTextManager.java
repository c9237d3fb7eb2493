package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of role text rows belong here. Scaffold made this file once; it is yours. */
public class RoleTextManager extends RoleTextManagerBase {

    public RoleTextManager(Client client) {
        super(client);
    }
}
