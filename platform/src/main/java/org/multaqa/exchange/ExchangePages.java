package org.multaqa.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.Tool;
import org.multaqa.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the exchange is, what can become known by it, and what was done in it. */
@Controller
class ExchangePages {
    private static final int LINES = 50;

    private final Epochs epochs;
    private final ExchangeLog log;
    private final HolderStates states;
    private final OrganisationNames names;
    private final boolean demo;

    ExchangePages(
            Epochs epochs,
            ExchangeLog log,
            HolderStates states,
            OrganisationNames names,
            @Value("${multaqa.demo:false}") boolean demo) {
        this.epochs = epochs;
        this.log = log;
        this.states = states;
        this.names = names;
        this.demo = demo;
    }

    @Open
    @GetMapping("/exchange")
    Page show(Actor reader) {
        // the ministry's login reaches no table of the exchange: who may not know asks none
        boolean follows = reader.may(ExchangeRight.FOLLOW_LOG);
        boolean sees = follows || reader.mayAnywhere(ExchangeRight.OPEN_EPOCH);
        List<LogLine> lines = follows ? log.newest(reader, LINES) : List.of();
        Map<UUID, OrganisationNames.Named> named = new HashMap<>();
        lines.stream()
                .map(LogLine::organisation)
                .distinct()
                .forEach(id -> names.named(id).ifPresent(name -> named.put(id, name)));
        return Page.of(
                "exchange/exchange",
                new ExchangePage(
                        sees ? epochs.all().stream().map(this::shown).toList() : null,
                        follows ? new ExchangePage.Log(log.head(), lines) : null,
                        reader.mayAnywhere(ExchangeRight.WATCH),
                        demo,
                        reader.may(ExchangeRight.TAKE_PART, reader.organisation()),
                        named));
    }

    private ExchangePage.OpenEpoch shown(Epoch epoch) {
        var pinned = epoch.pinned();
        return new ExchangePage.OpenEpoch(
                epoch.number(),
                pinned.checkValue(),
                pinned.circle().holders().stream()
                        .map(card -> ExchangePage.Holder.of(card, states.of(card).orElse(null)))
                        .toList());
    }

    @Bean
    static Tool exchangeTool() {
        return new Tool(32, "exchange.tool", "/exchange", ExchangeRight.FOLLOW_LOG);
    }
}
