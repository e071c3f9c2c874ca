/// What the phones of the rehearsal answer: known true shares, drawn with a seed, typed into the form engine itself.
///
/// `shares.csv` holds the true share of every choice of every question; a row without a form letter serves all forms.
/// In mode `ranked` the choices stand from best to worst and lean on one hidden quality of the place, so that bad
/// places are bad in many ways while every single share stays exactly true; `free` rows are independent; `each` is for
/// several choices, each with a chance of its own; `photo` is the chance that a picture is taken. All made up.
@NullMarked
package org.scrutineer.rehearsal.answers;

import org.jspecify.annotations.NullMarked;
