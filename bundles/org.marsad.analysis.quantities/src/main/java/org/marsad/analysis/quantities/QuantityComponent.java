package org.marsad.analysis.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Numerals;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Offers the analyzer of quantities. Its revision holds those of the numerals and of the lists of units, which annotations cannot say,
 * so the service is registered here and not by the component runtime; it is made anew when a list comes or goes.
 */
@Component(service = {}, immediate = true)
public final class QuantityComponent {

    static final String ID = "quantities";

    /** Rises when the same numerals, lists and text would give other findings. */
    private static final String REVISION = "5";
    private static final String STOCK = "stock.units";

    private final ServiceRegistration<Analyzer> registration;

    /** Offers the analyzer with the stock list and those that were dropped. */
    @Activate
    public QuantityComponent(BundleContext context, @Reference(policyOption = ReferencePolicyOption.GREEDY) Numerals numerals,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DroppedUnits> dropped) {
        List<UnitList> lists = dropped.stream().map(DroppedUnits::list).sorted(Comparator.comparing(UnitList::name)).toList();
        String stamps = lists.stream().map(list -> "-" + list.stamp()).collect(Collectors.joining());
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", ID);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + numerals.revision() + stamps);
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {QuantityAnalyzer.QUANTITY});
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {"dates"});
        service.put(AnalyzerService.PREFIX_ + "uses", new String[] {"structure"});
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(Constants.SERVICE_DESCRIPTION, "finds numbers, their units and what they count");
        registration = context.registerService(Analyzer.class, new QuantityAnalyzer(numerals, new Units(() -> withStock(lists))), service);
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }

    private static List<UnitList> withStock(List<UnitList> dropped) {
        List<UnitList> lists = new ArrayList<>(dropped);
        lists.add(0, stock());
        return lists;
    }

    /** The list that comes with this bundle. */
    static UnitList stock() {
        try (InputStream list = QuantityComponent.class.getResourceAsStream(STOCK)) {
            return UnitList.read("stock", "", list.readAllBytes());
        } catch (IOException | ListException e) {
            throw new IllegalStateException("the list " + STOCK + " of this bundle cannot be used", e);
        }
    }
}
