package com.example.library;

import com.example.library.runtime.engine.Client;

/** Named selections of member rows belong here. Scaffold made this file once; it is yours. */
public class MemberManager extends MemberManagerBase {

    public MemberManager(Client client) {
        super(client);
    }
}
