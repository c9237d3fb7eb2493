package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of tag rows belong here. Scaffold made this file once; it is yours. */
public class TagManager extends TagManagerBase {

    public TagManager(Client client) {
        super(client);
    }
}
