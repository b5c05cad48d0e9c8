package org.multaqa.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.directory.Sector;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Reads services. */
@Component
class ServiceKeeper implements PartKeeper<ServiceOffered> {
    private static final int MOST_PLACES = 60;

    private final ServiceStore store;
    private final TypedPlaces places;

    ServiceKeeper(ServiceStore store, TypedPlaces places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public PartKind kind() {
        return PartKind.SERVICES;
    }

    @Override
    public PartStore<ServiceOffered> store() {
        return store;
    }

    @Override
    public Outcome<ServiceOffered> read(Typed typed, UUID id, UUID organisation, int version) {
        TypedReader reader = new TypedReader(typed);
        String nameAr = reader.needed("nameAr", 200);
        String nameEn = reader.line("nameEn", 200);
        Optional<Sector> sector = reader.choice("sector", Sector.class, "profiles.sector-missing");
        List<String> codes =
                places.codes("places", typed.text("places"), MOST_PLACES, reader::problem);
        String audience = reader.line("audience", 300);
        String eligibility = reader.prose("eligibility", 1_000);
        String hours = reader.line("hours", 300);
        return reader.outcome(() ->
                new ServiceOffered(
                        id,
                        organisation,
                        nameAr,
                        nameEn,
                        sector.orElseThrow(),
                        codes,
                        audience,
                        eligibility,
                        hours,
                        version));
    }

    @Override
    public Typed typed(ServiceOffered it) {
        return Typed.with(
                "nameAr",
                it.nameAr(),
                "nameEn",
                it.nameEn(),
                "sector",
                it.sector(),
                "places",
                it.places(),
                "audience",
                it.audience(),
                "eligibility",
                it.eligibility(),
                "hours",
                it.hours());
    }
}
