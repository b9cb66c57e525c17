package com.clickkloudy.api.access;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "session")
final class SessionEndpoints {
    private final SignIn signIn;
    private final ChangePassword changePassword;
    private final People people;
    private final SessionPerson sessions;
    private final Csrf csrf;

    SessionEndpoints(SignIn signIn, ChangePassword changePassword, People people, SessionPerson sessions, Csrf csrf) {
        this.signIn = signIn;
        this.changePassword = changePassword;
        this.people = people;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    @PostMapping("/session")
    @Operation(summary = "Sign in")
    @SecurityRequirements
    MeAnswer signIn(@Valid @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        var person = signIn.check(body.username(), body.secret(), request.getRemoteAddr());
        var signedIn = new SignedIn(person);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(new SecurityContextImpl(signedIn), request, response);
        csrf.renew(signedIn, request, response);
        return me(person, request);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out")
    void signOut(HttpServletRequest request) {
        request.getSession().invalidate();
    }

    @GetMapping("/me")
    @Operation(summary = "Who am I", description = "Also sets the cookie XSRF-TOKEN, signed in or not.")
    MeAnswer getMe(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return me(person, request);
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the password", description = "Signs out every other browser of the person.")
    void changePassword(
            @AuthenticationPrincipal Person person,
            @Valid @RequestBody PasswordChange body,
            HttpServletRequest request) {
        changePassword.change(person, new Secret(body.old()), new Secret(body.wanted()));
        changePassword.endOtherSessions(person, request.getSession().getId());
        request.changeSessionId();
    }

    private MeAnswer me(Person person, HttpServletRequest request) {
        List<Membership> memberships = people.memberships(person.id());
        return MeAnswer.of(person, memberships, Csrf.token(request));
    }
}
