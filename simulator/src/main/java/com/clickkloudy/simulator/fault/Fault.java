package com.clickkloudy.simulator.fault;

/// One thing that goes wrong: what, for which calls, how badly, how often.
public record Fault(Trouble trouble, Aim aim, How how, Often often) {
    public static Fault always(Trouble trouble, Aim aim) {
        return new Fault(trouble, aim, How.USUAL, Often.ALWAYS);
    }

    public static Fault once(Trouble trouble, Aim aim) {
        return new Fault(trouble, aim, How.USUAL, Often.ONCE);
    }

    public Fault how(How changed) {
        return new Fault(trouble, aim, changed, often);
    }

    public Fault often(Often changed) {
        return new Fault(trouble, aim, how, changed);
    }
}
