import static org.assertj.core.api.Assertions.assertThat;

import ${packageName}.runtime.engine.Engine;
import ${packageName}.runtime.engine.Statement;
<#if limits>
import ${packageName}.runtime.error.ConstraintViolation;
</#if>
import ${packageName}.runtime.error.ValidationFailed;
import ${packageName}.runtime.error.ValidationFailed.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
