package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of category rows belong here. Scaffold made this file once; it is yours. */
public class CategoryManager extends CategoryManagerBase {

    public CategoryManager(Client client) {
        super(client);
    }
}
