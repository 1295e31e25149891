package id.suaraloket.statistics;

import id.suaraloket.ikm.AnswerCounts;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How far an IKM may lie from what it would be if many more users had been asked. */
public final class Margin {
    /** With fewer respondents no margin is told: means of few answers do not follow the normal distribution well enough. */
    public static final long FEWEST = 30;

    /** 95 percent lie within so many standard errors. */
    private static final double WIDTH = new NormalDistribution().inverseCumulativeProbability(0.975);

    private static final double INDEX_PER_SCORE = 25;

    private Margin() {}

    /**
     * What an unsur brings into the IKM.
     *
     * @param weight bobot
     * @param counts the answers to all its questions
     * @param questions how many questions it has; the answers of one respondent to them are taken for one
     */
    public record Part(double weight, AnswerCounts counts, int questions) {}

    /**
     * The most that the margin can be, with 95 percent confidence, for respondents who came by chance.
     *
     * <p>Tallies do not tell how the answers of one person go together. The standard error of a weighted sum is largest when all its parts rise
     * and fall together, and then it is the weighted sum of their standard errors; that is taken here. Nothing is taken off for a sample that is a
     * large part of all users.
     *
     * @return in points of the IKM; 0 if everybody gave the same answers
     */
    public static double atMost(List<Part> parts) {
        return WIDTH
                * INDEX_PER_SCORE
                * parts.stream()
                        .mapToDouble(part -> part.weight() * standardError(part))
                        .sum();
    }

    private static double standardError(Part part) {
        AnswerCounts counts = part.counts();
        double answers = counts.answered();
        if (answers < 2) {
            return 0;
        }
        double mean = counts.sum() / answers;
        double squares = 0;
        for (int score = 1; score <= 4; score++) {
            squares += counts.count(score) * (score - mean) * (score - mean);
        }
        double people = Math.max(1, answers / part.questions());
        return Math.sqrt(squares / (answers - 1) / people);
    }
}
