package org.tahqiq;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicBoolean;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatcher;

/** Takes a guard out of the classes of this JVM, loaded or not; closing it puts the guard back. The product knows nothing of it. */
final class Removal implements AutoCloseable {

    private static final Instrumentation JVM = ByteBuddyAgent.install();

    private final ResettableClassFileTransformer change;

    private Removal(ResettableClassFileTransformer change) {
        this.change = change;
    }

    static Removal of(Guard guard) throws ClassNotFoundException {
        Class.forName(guard.type(), false, Removal.class.getClassLoader());
        AtomicBoolean changed = new AtomicBoolean();
        var change = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .with(RedefinitionStrategy.Listener.ErrorEscalating.FAIL_FAST)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .ignore(none())
                .type(named(guard.type()))
                .transform((builder, type, loader, module, domain) -> {
                    changed.set(true);
                    return builder.invokable(method(guard)).intercept(instead(guard.instead()));
                })
                .installOn(JVM);
        if (!changed.get()) {
            change.reset(JVM, RedefinitionStrategy.RETRANSFORMATION);
            throw new IllegalStateException("Nothing was changed for " + guard);
        }
        return new Removal(change);
    }

    private static ElementMatcher<MethodDescription> method(Guard guard) {
        boolean writes = guard.instead() == Guard.Instead.RAW;
        return writes ? named(guard.name()).and(takesArguments(4)) : named(guard.name());
    }

    private static Implementation instead(Guard.Instead instead) {
        return switch (instead) {
            case NOTHING -> StubMethod.INSTANCE;
            case YES -> FixedValue.value(true);
            case FIRST -> FixedValue.argument(0);
            case SECOND -> FixedValue.argument(1);
            case ENDLESS -> FixedValue.value(1 << 30);
            case SAME -> FixedValue.value("0".repeat(64));
            case RAW ->
                MethodCall.invoke(isPublic().and(named("append")).and(takesArguments(CharSequence.class)))
                        .onArgument(0)
                        .withArgument(1);
            case LIBRARY -> SuperMethodCall.INSTANCE;
        };
    }

    @Override
    public void close() {
        change.reset(JVM, RedefinitionStrategy.RETRANSFORMATION);
    }
}
