using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A number of people to be found: of one incident or residual, outcome, class and group.</summary>
/// <param name="Atom">Index of the incident, or of the residual after the incidents.</param>
/// <param name="Outcome">Killed, injured or another single outcome.</param>
/// <param name="Class">The class.</param>
/// <param name="Group">Children, women, men, or not stated for the rest.</param>
internal readonly record struct Unknown(int Atom, Outcome Outcome, VictimClass Class, VictimGroup Group);
