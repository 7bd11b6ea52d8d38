package org.tahqiq.team.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;

/** Turns what stops a REST call into a problem; also where no controller was found for the route, the method or the body. */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** Seconds, where nothing tells when there will be room. */
    private static final String LATER = "5";

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problems.Problem> refused(Refusal refusal, HttpServletRequest request) {
        return answer(problems.of(refusal, request));
    }

    /** Also reached for a value that a compact constructor refused while the body was being read. */
    @ExceptionHandler({HttpMessageNotReadableException.class, JacksonException.class})
    ResponseEntity<Problems.Problem> unreadable(Exception e, HttpServletRequest request) {
        if (NestedExceptionUtils.getRootCause(e) instanceof Refusal refusal) {
            return refused(refusal, request);
        }
        Throwable cause = e instanceof JacksonException ? e : e.getCause();
        Refusal refusal = Refusal.unreadable("unreadable");
        if (cause instanceof JacksonException jackson && !jackson.getPath().isEmpty()) {
            String field = jackson.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                    .collect(java.util.stream.Collectors.joining("."));
            refusal.at(field);
        }
        return refused(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problems.Problem> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        // An id that is no UUID names nothing that is there; any other parameter cannot be read.
        boolean inPath =
                e.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return refused(
                inPath ? Refusal.unknown() : Refusal.unreadable("unreadable").at(e.getName()), request);
    }

    /** Parts without a boundary, cut off, or where no parts are expected; a file that is too large has its own answer. */
    @ExceptionHandler
    ResponseEntity<Problems.Problem> parts(MultipartException e, HttpServletRequest request) {
        return e instanceof ErrorResponse known
                ? http(known.getStatusCode(), known.getHeaders(), request)
                : refused(Refusal.unreadable("unreadable"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problems.Problem> missing(ServletRequestBindingException e, HttpServletRequest request) {
        return refused(Refusal.unreadable("unreadable"), request);
    }

    /** Two wrote at once and the other was first: what the caller saw is no longer stored. */
    @ExceptionHandler
    ResponseEntity<Problems.Problem> overtaken(OptimisticLockingFailureException e, HttpServletRequest request) {
        IdempotencyFilter.noteLostRace(request);
        return refused(new Refusal(Refusal.Kind.STALE, "stale"), request);
    }

    /** A row that the database refused, and that no service refused before it. */
    @ExceptionHandler
    ResponseEntity<Problems.Problem> collided(DataIntegrityViolationException e, HttpServletRequest request) {
        return switch (sqlState(e)) {
            case "23505" -> {
                IdempotencyFilter.noteLostRace(request);
                yield refused(Refusal.conflict("duplicate"), request);
            }
            case "22001" -> refused(Refusal.invalid("value-too-long"), request);
            // What the row refers to is not there; H2 has a state of its own for it.
            case "23503", "23506" -> refused(Refusal.unknown(), request);
            default -> other(e, request);
        };
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    @ExceptionHandler
    ResponseEntity<Problems.Problem> denied(AccessDeniedException e, HttpServletRequest request) {
        return refused(Refusal.forbidden("role-needed"), request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<Problems.Problem> busy(Exception e, HttpServletRequest request) {
        return refused(Fault.refusal(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problems.Problem> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return http(known.getStatusCode(), known.getHeaders(), request);
        }
        LOG.error("Not answered: {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(problems.of(500, "fault", request));
    }

    private ResponseEntity<Problems.Problem> http(
            HttpStatusCode status, HttpHeaders headers, HttpServletRequest request) {
        String code = switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> "unreadable";
        };
        Problems.Problem problem = problems.of(code.equals("unreadable") ? 400 : status.value(), code, request);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Problems.Problem> answer(Problems.Problem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == Refusal.Kind.TOO_MANY.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, LATER);
        }
        return answer.body(problem);
    }
}
