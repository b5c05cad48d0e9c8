package org.multaqa.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;

/**
 * Draws maps as SVG: areas shaded by class, linked and named for those who do not see them; no
 * colours of its own, these stand in the stylesheet. What lies beside the area that fills the map
 * is drawn pale.
 */
@Service
public class MapPainter {
    private final PlaceAreas areas;
    private final Gazetteer gazetteer;

    MapPainter(PlaceAreas areas, Gazetteer gazetteer) {
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    /** The map of a plan. */
    public MapDrawing draw(MapPlan plan) {
        Map<String, Outline> outlines = areas.outlines(plan.level());
        List<Outline> inside = new ArrayList<>();
        List<Outline> beside = new ArrayList<>();
        for (Outline outline : outlines.values()) {
            boolean in = plan.around() == null || gazetteer.within(outline.code(), plan.around());
            (in ? inside : beside).add(outline);
        }
        MapView view = MapView.of(filled(plan, inside), plan.around() == null);
        StringBuilder svg = new StringBuilder(32_000);
        svg.append("<svg class=\"map\" viewBox=\"0 0 ").append(MapView.WIDTH).append(' ');
        svg.append(view.height()).append("\" role=\"group\" aria-labelledby=\"");
        svg.append(plan.id()).append("-title\"><title id=\"").append(plan.id()).append("-title\">");
        svg.append(escaped(plan.title())).append("</title>");
        hatch(plan, view, svg);
        svg.append("<g transform=\"").append(view.transform()).append("\">");
        if (plan.around() != null) {
            beside(plan, beside, view, svg);
        }
        inside.sort(Comparator.comparing(Outline::code));
        inside.forEach(outline -> area(plan, outline, svg));
        svg.append("</g>");
        points(plan, view, svg);
        if (plan.names()) {
            names(plan, inside, view, svg);
        }
        return new MapDrawing(svg.append("</svg>").toString());
    }

    /** The box that the map fills: that of the area around, else that of all areas. */
    private Envelope filled(MapPlan plan, List<Outline> inside) {
        Envelope box = new Envelope();
        inside.forEach(outline -> box.expandToInclude(outline.box()));
        for (MapPlan.Point point : plan.points()) {
            box.expandToInclude(Outline.x(point.longitude()), Outline.y(point.latitude()));
        }
        return box.isNull() ? new Envelope(0, 1, 0, 1) : box;
    }

    private static void hatch(MapPlan plan, MapView view, StringBuilder svg) {
        boolean used = plan.areas().values().stream().anyMatch(a -> a.shade() == 0);
        if (used) {
            svg.append("<defs><pattern id=\"").append(plan.id());
            svg.append("-none\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\"");
            svg.append(" patternTransform=\"").append(view.pattern()).append("\">");
            svg.append("<path class=\"ground\" d=\"M0 0h12v12h-12z\"/>");
            svg.append("<path class=\"hatch\" d=\"M0 0v12\"/></pattern></defs>");
        }
    }

    private void beside(MapPlan plan, List<Outline> beside, MapView view, StringBuilder svg) {
        svg.append("<g class=\"beside\" aria-hidden=\"true\">");
        Collection<Outline> country = areas.outlines(Level.GOVERNORATE).values();
        paths(country, view, svg);
        if (plan.level() != Level.GOVERNORATE) {
            svg.append("<g class=\"inner\">");
            paths(beside, view, svg);
            svg.append("</g>");
        }
        svg.append("</g>");
    }

    private static void paths(Collection<Outline> outlines, MapView view, StringBuilder svg) {
        outlines.stream()
                .filter(outline -> view.shows(outline.box()))
                .sorted(Comparator.comparing(Outline::code))
                .forEach(outline -> svg.append("<path d=\"").append(outline.path()).append("\"/>"));
    }

    private static void area(MapPlan plan, Outline outline, StringBuilder svg) {
        MapPlan.Area area = plan.areas().get(outline.code());
        if (area == null) {
            svg.append("<path class=\"plain\" d=\"").append(outline.path()).append("\"/>");
            return;
        }
        String said = escaped(area.says());
        if (area.link() != null) {
            svg.append("<a href=\"").append(escaped(area.link()));
            svg.append("\" aria-label=\"").append(said).append("\">");
        }
        svg.append("<path class=\"s").append(area.shade()).append('"');
        if (area.shade() == 0) {
            svg.append(" fill=\"url(#").append(plan.id()).append("-none)\"");
        }
        svg.append(" d=\"").append(outline.path()).append("\"><title>");
        svg.append(said).append("</title></path>").append(area.link() == null ? "" : "</a>");
    }

    private static void points(MapPlan plan, MapView view, StringBuilder svg) {
        for (MapPlan.Point point : plan.points()) {
            svg.append("<circle class=\"point\" r=\"").append(4 + 5 * point.size());
            svg.append("\" cx=\"").append(view.x(Outline.x(point.longitude())));
            svg.append("\" cy=\"").append(view.y(Outline.y(point.latitude()))).append("\"><title>");
            svg.append(escaped(point.says())).append("</title></circle>");
        }
    }

    /** Names where they do not cover each other, those of the larger areas first. */
    private void names(MapPlan plan, List<Outline> inside, MapView view, StringBuilder svg) {
        svg.append("<g class=\"names\" aria-hidden=\"true\">");
        inside.sort(Comparator.comparingDouble((Outline o) -> -o.box().getArea()));
        List<Envelope> taken = new ArrayList<>();
        for (Outline outline : inside) {
            String name = name(plan, outline.code());
            if (name == null) {
                continue;
            }
            view.rooms(outline, name).stream()
                    .filter(box -> taken.stream().noneMatch(box::intersects))
                    .findFirst()
                    .ifPresent(box -> {
                        taken.add(box);
                        svg.append(isDeep(plan, outline) ? "<text class=\"deep\"" : "<text");
                        svg.append(" x=\"").append(Math.round(box.centre().x));
                        svg.append("\" y=\"").append(Math.round(box.getMaxY()) - 10).append("\">");
                        svg.append(escaped(name)).append("</text>");
                    });
        }
        svg.append("</g>");
    }

    private static boolean isDeep(MapPlan plan, Outline outline) {
        MapPlan.Area area = plan.areas().get(outline.code());
        return area != null && area.shade() == MapPlan.STRONGEST;
    }

    private @Nullable String name(MapPlan plan, String code) {
        return gazetteer.find(code).map(place -> place.name(plan.language())).orElse(null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
