package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of character rows belong here. Scaffold made this file once; it is yours. */
public class CharacterManager extends CharacterManagerBase {

    public CharacterManager(Client client) {
        super(client);
    }
}
