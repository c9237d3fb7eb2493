package com.example.library.runtime.migration;

import liquibase.AbstractExtensibleObject;
import liquibase.ui.InputHandler;
import liquibase.ui.UIService;

/** Swallows what Liquibase would print; a failure reaches the caller as an exception anyway. */
final class QuietConsole extends AbstractExtensibleObject implements UIService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    public void sendMessage(String message) {}

    @Override
    public void sendErrorMessage(String message) {}

    @Override
    public void sendErrorMessage(String message, Throwable failure) {}

    @Override
    public <T> T prompt(String question, T answer, InputHandler<T> handler, Class<T> type) {
        return answer;
    }

    @Override
    public void setAllowPrompt(boolean allow) {}

    @Override
    public boolean getAllowPrompt() {
        return false;
    }
}
