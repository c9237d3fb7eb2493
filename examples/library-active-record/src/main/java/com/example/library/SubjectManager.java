package com.example.library;

import com.example.library.runtime.engine.Client;

/** Named selections of subject rows belong here. Scaffold made this file once; it is yours. */
public class SubjectManager extends SubjectManagerBase {

    public SubjectManager(Client client) {
        super(client);
    }
}
