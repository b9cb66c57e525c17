package com.clickkloudy.api.access;

import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;

@Schema(name = "Me", description = "Who is signed in.")
record MeAnswer(
        UUID id,
        String username,
        String name,

        @Schema(description = "Runs the installation; sees links into Temporal.")
        boolean operator,

        @Schema(description = """
                True while the one-time password is in force: every resource but /me, /me/password and /session \
                answers 403 `password_change_required`.""") boolean mustChangePassword,
        List<MembershipAnswer> workspaces,
        CsrfAnswer csrf) {

    static MeAnswer of(Person person, List<Membership> memberships, CsrfToken csrf) {
        return new MeAnswer(
                person.id().value(),
                person.username(),
                person.name(),
                person.operator(),
                person.mustChangePassword(),
                memberships.stream().map(MembershipAnswer::of).toList(),
                new CsrfAnswer(csrf.getHeaderName(), csrf.getToken()));
    }

    @Schema(name = "Membership", description = "A workspace the person belongs to.")
    record MembershipAnswer(
            UUID id,
            String name,

            @Schema(description = "IANA zone of the workspace.")
            String zone,

            RoleAnswer role) {
        static MembershipAnswer of(Membership membership) {
            var workspace = membership.workspace();
            return new MembershipAnswer(
                    workspace.id().value(),
                    workspace.name(),
                    membership.zone().getId(),
                    RoleAnswer.of(membership.role()));
        }
    }

    @Schema(name = "Csrf", description = "The token every write of a browser carries.")
    record CsrfAnswer(String header, String token) {}
}
