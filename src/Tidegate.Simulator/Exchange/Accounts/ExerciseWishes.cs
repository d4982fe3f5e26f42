using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>What an account wants done with contracts of an option.</summary>
/// <param name="Exercised">To be exercised with the close of the day.</param>
/// <param name="Lapsed">To lapse on the last day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExerciseWishes(decimal Exercised, decimal Lapsed);
