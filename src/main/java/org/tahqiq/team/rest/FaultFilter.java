package org.tahqiq.team.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;

/** Answers with a problem when the database fails before or after a controller: while a token or a first answer is looked up. */
class FaultFilter extends OncePerRequestFilter {

    private final Problems problems;

    FaultFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            answer(request, response, Fault.refusal(e));
        } catch (Refusal refusal) {
            answer(request, response, refusal);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            problems.write(request, response, refusal);
        }
    }
}
