package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of profile rows belong here. Scaffold made this file once; it is yours. */
public class ProfileManager extends ProfileManagerBase {

    public ProfileManager(Client client) {
        super(client);
    }
}
