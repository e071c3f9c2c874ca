package org.scrutineer.rehearsal.answers;

/// The standard normal distribution, as far as the rehearsal needs it.
final class Normal {

    private Normal() {}

    /// P(Z ≤ z), to about 1e-7: formula 7.1.26 of Abramowitz and Stegun for the error function.
    static double below(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double error = 1 - series * Math.exp(-x * x);
        return z < 0 ? (1 - error) / 2 : (1 + error) / 2;
    }
}
