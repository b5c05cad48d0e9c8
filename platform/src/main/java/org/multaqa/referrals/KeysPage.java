package org.multaqa.referrals;

import java.util.List;

/** The keys of the organisation's devices. */
public record KeysPage(List<DeviceKey> keys, String label, String script) {}
