namespace Tidegate.Web.Api;

/// <summary>A parameter or body cannot be meant; whoever reads it ends the request with this problem.</summary>
internal sealed class ApiRefusedException(ApiProblem problem) : Exception(problem.Title)
{
    /// <summary>The answer.</summary>
    public ApiProblem Problem => problem;
}
