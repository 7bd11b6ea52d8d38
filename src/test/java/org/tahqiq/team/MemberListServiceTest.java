package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.text.Refusal;

class MemberListServiceTest {

    private final MemberListService lists = Api.bean(MemberListService.class);

    @BeforeEach
    void asAdmin() {
        Callers.signInAdmin(Api.application());
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybodyOnAListIsMadeWithALinkOfTheirOwn() {
        String one = Api.fresh("هدى");
        String two = Api.fresh("يوسف");
        List<MemberListService.Line> lines = lists.read(
                "\uFEFFname,displayName,email\r\n" + one + ",\"هدى، المحرّرة\",huda@example.org\r\n" + two + "\r\n");
        assertThat(lines)
                .containsExactly(
                        new MemberListService.Line(2, one, "هدى، المحرّرة", "huda@example.org", null),
                        new MemberListService.Line(3, two, null, null, null));
        List<MemberService.Invited> made = lists.addAll(lines);
        assertThat(made).extracting(each -> each.member().name()).containsExactly(one, two);
        assertThat(made).extracting(each -> each.invitation().link()).doesNotHaveDuplicates();
    }

    @Test
    void eachLineSaysWhatIsWrongWithIt() {
        String name = Api.fresh("ريم");
        Api.admin().post("/members", java.util.Map.of("name", name)).expect(201);
        String fresh = Api.fresh("بدر");
        List<MemberListService.Line> lines = lists.read(String.join(
                "\n", name, "له اسم", fresh, fresh.replace("بدر", "بـدر"), "\"\",بلا اسم", Api.fresh("نور")));
        assertThat(lines)
                .extracting(line -> line.problem() == null ? "" : line.problem().code())
                .containsExactly("name-taken", "name-space", "", "name-taken", "missing", "");
    }

    @Test
    void oneWhoCannotBeMadeStopsThemAll() {
        String one = Api.fresh("سناء");
        List<MemberListService.Line> lines = lists.read(one + "\n" + one + "\n");
        assertThatThrownBy(() -> lists.addAll(lines))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("name-taken"));
        assertThat(Api.admin().all("/members"))
                .extracting(member -> member.path("name").asString())
                .doesNotContain(one);
    }

    @ParameterizedTest
    @CsvSource({"'', list-empty", "'name,email', list-empty"})
    void whatIsNoListIsRefused(String csv, String code) {
        assertThatThrownBy(() -> lists.read(csv))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void onlyAnAdminReadsLists() {
        String name = Api.admin().get("/members/" + Api.desk().curator().id()).text("name");
        Callers.signIn(Api.bean(Members.class), name);
        assertThatThrownBy(() -> lists.read("سمير"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("role-needed"));
    }
}
