/**
 * Pictures out of numbers and words: bars, a line, how full something is. A picture knows no domain and no language; whoever asks for one brings
 * figures that are rounded and worded already. It is drawn once, as a {@link id.suaraloket.chart.Picture}, and written for a page
 * ({@link id.suaraloket.chart.Svg}) or for paper ({@link id.suaraloket.chart.Canvas}).
 *
 * <p>Widths are shares of the picture's width, 0 to 1, heights are in ems of its one size of letters, so that a picture fits a telephone and
 * a sheet of paper without its letters growing or shrinking. Nothing is told by colour alone.
 */
@NullMarked
package id.suaraloket.chart;

import org.jspecify.annotations.NullMarked;
