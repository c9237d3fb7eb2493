package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of note rows belong here. Scaffold made this file once; it is yours. */
public class NoteManager extends NoteManagerBase {

    public NoteManager(Client client) {
        super(client);
    }
}
