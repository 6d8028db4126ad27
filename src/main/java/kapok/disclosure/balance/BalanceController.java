package kapok.disclosure.balance;

import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.BalancePage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the nightly check of table 3 found (收办平衡核对). */
@Controller
class BalanceController {
    private final Balances balances;
    private final BalanceCheck check;
    private final AgencyDirectory agencies;

    BalanceController(Balances balances, BalanceCheck check, AgencyDirectory agencies) {
        this.balances = balances;
        this.check = check;
        this.agencies = agencies;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/balance")
    String show(Caller caller, Text text, Model model) {
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::name, (one, _) -> one));
        var run = balances.run();
        var wrong = balances.wrong(caller.scope()).stream()
                .map(one -> new BalancePage.Wrong(
                        names.getOrDefault(one.organ(), one.organ()),
                        one.year(),
                        column(one.kind(), text),
                        one.came(),
                        one.went(),
                        "/desk/requests?organ=" + one.organ() + "&year=" + one.year()))
                .toList();
        model.addAttribute(
                "page",
                new BalancePage(
                        run.map(one -> text.dateTime(one.checkedAt())).orElse(""),
                        run.map(Balances.Run::organs).orElse(0),
                        run.map(Balances.Run::sums).orElse(0),
                        wrong,
                        caller.may(DisclosurePermissions.IMPORT)));
        return "disclosure/balance";
    }

    @Requires(DisclosurePermissions.IMPORT)
    @PostMapping("/desk/requests/balance")
    String run() {
        check.run();
        return "redirect:/desk/requests/balance";
    }

    private static String column(String kind, Text text) {
        if (kind.equals("rows")) {
            return text.localize("disclosure.balance.rows");
        }
        return kind.startsWith("carried.")
                ? text.localize(
                        "disclosure.balance.carried",
                        text.localize("disclosure.column." + kind.substring("carried.".length())))
                : text.localize("disclosure.column." + kind);
    }
}
